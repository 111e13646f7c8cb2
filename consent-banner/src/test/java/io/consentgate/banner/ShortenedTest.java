package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortenedTest {

    @Test
    void commentsAndNeedlessSpace_areLeftOut() {
        assertThat(shortened("// What it does.\nf( a );  // why\nf(b); /[/*]/.test(c);"))
                .isEqualTo("f(a);f(b);/[/*]/.test(c);");
    }

    @Test
    void textsAndExpressions_stayAsTheyAre() {
        assertThat(shortened("""
                function a(first) { return 'first // \\' one' + "first" + first.replace(/ first "[/]/gi, ' '); }
                """)).isEqualTo("let e=e=>'first // \\' one'+\"first\"+e.replace(/ first \"[/]/gi,' ');");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            function f(long) { return long + free; }      ~ let e=e=>e+free;
            var long = 1; long.long = { long: long };     ~ let e=1;e.long={long:e};
            const f = long => long ? long : 0; f(f);      ~ let e=e=>e?e:0;e(e);
            const f = (one, two) => two(one); f(one);     ~ let e=(e,t)=>t(e);e(one);
            try { f(); } catch (none) { f(none); }        ~ try{f()}catch(e){f(e)}
            p.catch(none => f(none)).then(none);          ~ p.catch(e=>f(e)).then(none);
            f(one => /;(a)/.test(one));                   ~ f(e=>/;(a)/.test(e));
            f(...all, a?.all); var all = 1;               ~ f(...e,a?.all);let e=1;
            """)
    void ownNames_areShort_thoseOfOthersAndOfPropertiesStay(String text, String shortened) {
        assertThat(shortened(text)).isEqualTo(shortened);
    }

    @Test
    void names_areReusedWhereTheOtherIsNotNeeded_andHiddenNowhereElse() {
        assertThat(shortened("var outer = 1; function f(one) { return two => one(two, outer, f); }"))
                .isEqualTo("let e=1,t=n=>r=>n(r,e,t);");
        assertThat(shortened("function f(one) { g(one); return two => two; }"))
                .isEqualTo("let e=e=>{g(e);return e=>e};");
    }

    @Test
    void whatIsUsedMost_isShortest_andNoNameMeansTwoThings() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            many.append("var name").append(i).append(" = ").append(i).append(";");
        }
        assertThat(shortened(many + "f(name59, name59);"))
                .startsWith("let t=0,n=1,")
                .endsWith(",_=51,ee=52,et=53,en=54,er=55,eo=56,ei=57,es=58,e=59;f(e,e);");
    }

    @Test
    void declarationsInARow_areOne_butNotAcrossOthers() {
        assertThat(shortened(
                        "const a = 1; const b = 2; f(); const c = a; for (let i = b; c; ) { let d = i; let g = d; }"))
                .isEqualTo("let e=1,t=2;f();let n=e;for(let r=t;n;){let o=r,i=o}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            async function f(a, b) { await a; b(); }      ~ let e=async(e,t)=>{await e;t()};
            function f() { return; }                      ~ let e=()=>{return};
            function f() { g(function () { h(); }); }     ~ let e=()=>{g(function(){h()})};
            if (a) { b(); }                               ~ if(a)b();
            if (a) { b(); } else { c(); }                 ~ if(a)b();else c();
            if (a) { b(); c(); }                          ~ if(a){b();c()}
            if (a) { if (b) { c(); } } else { d(); }      ~ if(a){if(b)c()}else d();
            if (a) { let b = 1; }                         ~ if(a){let e=1}
            for (const one of a) { b(() => { one(); }); } ~ for(let e of a)b(()=>{e()});
            try { } catch (e) { f(); }                    ~ try{}catch(e){f()}
            while (a) { b(); }                            ~ while(a){b()}
            """)
    void whatCanBeSaidShorter_isAndMeansTheSame(String text, String shortened) {
        assertThat(shortened(text)).isEqualTo(shortened);
    }

    @Test
    void files_shareWhatTheyDeclare() {
        assertThat(Shortened.of(List.of("var state = 1;", "function f() { return state; }", "f();")))
                .isEqualTo("{let e=1,t=()=>e;t();}\n");
    }

    private static String shortened(String text) {
        String script = Shortened.of(List.of(text));
        assertThat(script).startsWith("{").endsWith("}\n");
        return script.substring("{".length(), script.length() - "}\n".length());
    }
}
