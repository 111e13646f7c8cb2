package io.consentgate.banner;

import io.consentgate.Consent;
import io.consentgate.ledger.LedgerEntry.ShownText;
import io.consentgate.match.GuardRules;
import io.consentgate.policy.PolicyReview;
import io.consentgate.policy.Register;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that one site's visitors see of us. Safe to share; make one for each register. Whatever comes back is ASCII only and
 * may be put into a page of any charset. What stands in every page comes as bytes, in pieces that follow each other; they are
 * rendered once for all visitors who are to see the same, up to 4 MB of them are kept, and nobody may change them.
 *
 * <p>The language is the page's own, else the first of the visitor's that the policy names, else the policy's first.
 */
public final class Banner {

    private final Register register;
    private final String prefix;
    private final Languages languages;
    private final Assets assets;
    private final EmbedKinds embeds;
    private final Set<String> eea = PolicyReview.eea();
    private final Json json;
    /** By their indices in the register. */
    private final BitSet guarded = new BitSet();

    private final Templates templates;
    private final Template frameStyle;
    private final Delivery delivery;

    private Banner(
            Register register,
            String prefix,
            Delivery delivery,
            Languages languages,
            Assets assets,
            EmbedKinds embeds,
            Json json,
            Templates templates) {
        this.register = register;
        this.prefix = prefix;
        this.delivery = delivery;
        this.languages = languages;
        this.assets = assets;
        this.embeds = embeds;
        this.json = json;
        register.entries().stream().filter(GuardRules::guards).forEach(entry -> guarded.set(entry.index()));
        this.templates = templates;
        this.frameStyle = frameStyle(new Html()).template();
    }

    /**
     * Prepares a site's banner; reads its texts, script and style once.
     *
     * @param prefix context path and prefix of our own URLs, such as {@code /shop/consent}
     * @throws IllegalArgumentException if the prefix is no path such as that
     */
    public static Banner of(Register register, String prefix) {
        return of(register, prefix, Delivery.OWN);
    }

    /** The same for pages that reach browsers in another way. */
    public static Banner of(Register register, String prefix, Delivery delivery) {
        if (!prefix.matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException(
                    "prefix must be a path such as /consent, of letters, digits and ._~- between slashes, not "
                            + prefix);
        }
        Json json = new Json();
        return new Banner(
                register,
                prefix,
                delivery,
                Languages.of(register.policy()),
                Assets.load(names -> ScriptRules.of(register, json, names, delivery), delivery),
                EmbedKinds.read(Assets.read("embeds.json")),
                json,
                Templates.kept());
    }

    /**
     * This banner with absolute URLs of its own, for a page whose {@code <base href>} leads relative ones to another host.
     * Cheap to make, as texts, script and style are shared; but it renders anew each time.
     *
     * @param origin the site's, such as {@code https://shop.example:8443}, without a slash at the end
     */
    public Banner at(String origin) {
        return new Banner(register, origin + prefix, delivery, languages, assets, embeds, json, Templates.fresh());
    }

    /**
     * The question, as markup for straight after {@code <body>}, with its style: a form that works without JavaScript.
     * Empty where there is nothing to ask about.
     */
    public List<byte[]> firstLayer(View view) {
        Texts texts = languages.choose(view);
        TemplateKey key = TemplateKey.Question.of(texts, view, register.policy());
        return templates.get(key, () -> question(ask(view.anywhere(), texts))).filled(view);
    }

    private Template question(Ask ask) {
        return ask.purposes().isEmpty() ? Template.EMPTY : FirstLayer.render(ask, assets.banner());
    }

    /** The permanent way back to the settings, with its style: for the end of the page. */
    public List<byte[]> openLink(View view) {
        Texts texts = languages.choose(view);
        return templates
                .get(new TemplateKey.Link(texts), () -> OpenLink.render(ask(view.anywhere(), texts), assets.link()))
                .filled(view);
    }

    /**
     * What a frame shows in the place of what it would embed. Empty where nothing is to be seen: for advertisements and
     * pixels, and where the vendor is unknown and the URL names no host.
     *
     * @param vendors those that it is held back for; empty for a third party that nobody knows
     * @param url what the frame would show, as written
     * @param isSandboxed whether the page restricts the frame, so that nothing of the vendor's can be shown from within it
     */
    public Optional<Embed> embed(View view, List<Register.Entry> vendors, String url, boolean isSandboxed) {
        Texts texts = languages.choose(view);
        String ids = ids(vendors);
        TemplateKey key = new TemplateKey.Frame(texts, ids, url, isSandboxed);
        Template document = templates.get(
                key,
                () -> framed(view, texts, vendors, url)
                        .map(embed ->
                                new Html().value(embed.ofFrame(EmbedDocument.web(url), isSandboxed, embedStyle())))
                        .map(Html::template)
                        .orElse(Template.EMPTY));
        if (document == Template.EMPTY) {
            return Optional.empty();
        }
        TemplateKey name = new TemplateKey.FrameTitle(texts, ids, vendors.isEmpty() ? url : "");
        Template title = templates.get(
                name,
                () -> framed(view, texts, vendors, url)
                        .map(embed -> new Html().text(embed.title()).template())
                        .orElse(Template.EMPTY));
        return Optional.of(new Embed(title.filled(view), document.filled(view)));
    }

    /** The style of such frames, which a page needs once, before the first of them. */
    public List<byte[]> frameStyle(View view) {
        return frameStyle.filled(view);
    }

    private Optional<EmbedDocument> framed(View view, Texts texts, List<Register.Entry> vendors, String url) {
        Optional<EmbedKind> kind = vendors.isEmpty()
                ? EmbedDocument.web(url).flatMap(EmbedDocument::host).map(EmbedKinds::named)
                : vendors.stream()
                        .flatMap(entry -> embeds.shownBy(entry.vendor()).stream())
                        .findFirst();
        return kind.map(found -> new EmbedDocument(ask(view.anywhere(), texts), found, vendors));
    }

    /**
     * What stands for what scripts of these vendors would have shown, as markup for the end of the page: for those known to
     * fill an element a {@code <template>}, which our script puts there; for those known to float over the page, such as
     * chats, a frame at once. Empty where there is none.
     */
    public List<byte[]> widgets(View view, List<Register.Entry> vendors) {
        if (vendors.isEmpty()) {
            return List.of();
        }
        Texts texts = languages.choose(view);
        TemplateKey key = new TemplateKey.Widgets(texts, ids(vendors));
        return templates
                .get(key, () -> widgets(ask(view.anywhere(), texts), vendors))
                .filled(view);
    }

    private Template widgets(Ask ask, List<Register.Entry> vendors) {
        Html html = new Html();
        for (Register.Entry entry : vendors) {
            Optional<EmbedKind> kind = embeds.madeBy(entry.vendor());
            if (kind.isPresent()) {
                if (html.isEmpty()) {
                    frameStyle(html);
                }
                Widget.render(html, ask, kind.get(), entry, embedStyle());
            }
        }
        return html.template();
    }

    /**
     * The code that attributes of a page were left without, as a list for our script, for the end of the page: what a page
     * does not name there it brings back by loading the page alone. Empty where there is none.
     */
    public List<byte[]> code(View view, Collection<String> code) {
        if (code.isEmpty()) {
            return List.of();
        }
        Html html = new Html();
        html.open("script").attr("type", "application/json").flag("data-consent-code");
        return html.raw(json.write(code)).close("script").template().filled(view);
    }

    private String embedStyle() {
        return assetUrl(assets.embed());
    }

    private Html frameStyle(Html html) {
        return html.open("style").nonce().raw(assets.frame()).close("style");
    }

    /**
     * Attributes for the {@code <html>} tag, each with a space before it: {@code data-consent}, then
     * {@code data-consent-ID="granted"} or {@code "denied"} for each purpose.
     */
    public String htmlAttributes(Consent consent) {
        StringBuilder attributes = new StringBuilder(" data-consent=\"\"");
        consent.purposes()
                .forEach((id, allowed) -> attributes
                        .append(" data-consent-")
                        .append(id)
                        .append(allowed ? "=\"granted\"" : "=\"denied\""));
        return attributes.toString();
    }

    /** The same as {@link #headScript(View, List)} for a page on which no vendor is exempt. */
    public List<byte[]> headScript(View view) {
        return headScript(view, List.of());
    }

    /**
     * The tags of our script for the head: the site's rules and the guard that goes by them. They run before any script of
     * the page, so that nothing of it gets past. With them comes a style that puts our layer before the page's.
     *
     * @param exempt vendors that run on this page whatever the visitor answers
     */
    public List<byte[]> headScript(View view, List<Register.Entry> exempt) {
        TemplateKey.Head key = headKey(view, exempt);
        return templates.get(key, () -> head(key)).filled(view);
    }

    private TemplateKey.Head headKey(View view, List<Register.Entry> exempt) {
        BitSet running = view.consent().running();
        running.and(guarded);
        List<Register.Entry> vendors =
                running.stream().mapToObj(register.entries()::get).toList();
        return new TemplateKey.Head(ids(vendors), ids(exempt));
    }

    private Template head(TemplateKey.Head key) {
        Html html = new Html();
        html.open("style").nonce().raw(Stylesheet.FIRST).close("style");
        return scripts(html, key);
    }

    private Template scripts(Html html, TemplateKey.Head key) {
        html.open("script").attr("src", assetUrl(assets.rules())).nonce().close("script");
        html.open("script").attr("src", assetUrl(assets.script())).nonce();
        html.attr("data-consent-runs", Optional.of(key.running()).filter(ids -> !ids.isEmpty()));
        html.attr("data-consent-exempt", Optional.of(key.exempt()).filter(ids -> !ids.isEmpty()));
        return html.close("script").template();
    }

    private static String ids(List<Register.Entry> vendors) {
        return switch (vendors.size()) {
            case 0 -> "";
            case 1 -> vendors.get(0).vendor().id();
            default -> vendors.stream().map(entry -> entry.vendor().id()).collect(Collectors.joining(" "));
        };
    }

    /**
     * What was decided on a page and why, with the script that lays it over the page: for the end of the page, and for
     * development alone.
     *
     * @param explained as that script reads it
     */
    public List<byte[]> explanation(View view, Map<String, Object> explained) {
        Html html = new Html();
        html.open("script").attr("type", "application/json").attr("id", "consent-explained");
        html.raw(json.write(explained)).close("script");
        html.open("script")
                .attr("src", assetUrl(assets.explain()))
                .flag("defer")
                .nonce();
        return html.close("script").template().filled(view);
    }

    /** The same for one thing that the page's own code asks for, as that script reads it. */
    public String explanationJson(Map<String, Object> explained) {
        return json.write(explained);
    }

    /** The settings as a page of their own. */
    public Page settingsPage(View view) {
        Ask ask = ask(view);
        Html centre = new Html();
        centre.open("script")
                .attr("src", assetUrl(assets.centre()))
                .flag("defer")
                .close("script");
        return document(ask, ask.texts().word("settings.title"), Settings.page(ask), centre.done());
    }

    /** The settings as a {@code <dialog>} that our script puts into the page. */
    public String settingsFragment(View view) {
        return Settings.dialog(ask(view), assetUrl(assets.settings()));
    }

    /** The declaration of purposes, vendors, cookies and rights as a page: GDPR (EU) 2016/679, art. 13. */
    public Page policyPage(View view) {
        Ask ask = ask(view);
        return document(ask, ask.texts().word("policy.title"), PolicyPage.page(ask));
    }

    /**
     * What a visitor reads whose answer could not be taken, with a way back to {@code view.returnTo()}.
     *
     * @param detail what was wrong, for whoever made the form; in English
     */
    public Page unsavedPage(View view, Unsaved why, String detail) {
        Ask ask = ask(view);
        return document(ask, ask.texts().word("unsaved.title"), UnsavedPage.main(ask, why, detail));
    }

    /** The declaration as markup to be put into a page of the site's own. */
    public String policyFragment(View view) {
        return PolicyPage.fragment(ask(view));
    }

    /** The declaration as JSON, in all of the site's languages. */
    public String policyJson() {
        return json.write(PolicyJson.of(register, languages, delivery));
    }

    /** What one visitor allows, as JSON for {@code GET /consent/state}. */
    public String stateJson(Consent consent) {
        return json.write(state(StateJson.of(consent, register), consent));
    }

    /**
     * What one visitor allows after an answer, as JSON: the state and, as {@code storage}, the keys that our script is to
     * clear, {@code *} at the end for any rest.
     */
    public String answerJson(Consent consent, List<String> localStorage, List<String> sessionStorage) {
        return json.write(state(StateJson.of(consent, register, localStorage, sessionStorage), consent));
    }

    /** What only a browser knows that makes the page its visitor's: whether something is to be asked. */
    private Map<String, Object> state(Map<String, Object> state, Consent consent) {
        if (delivery == Delivery.SHARED) {
            state.put("asks", consent.bannerDue());
        }
        return state;
    }

    /**
     * Our script or style of this name, to be cached for ever. Where the name is another version's, since the page came from
     * another node or a cache, it is the version that holds here, to be cached by nobody. Empty for any other name.
     */
    public Optional<Asset> asset(String name) {
        return assets.named(name);
    }

    /** The words that this visitor is shown, to be kept as proof: GDPR (EU) 2016/679, art. 7(1). */
    public ShownText shown(View view) {
        return Shown.of(ask(view));
    }

    private Ask ask(View view) {
        return ask(view, languages.choose(view));
    }

    private Ask ask(View view, Texts texts) {
        Wording wording = new Wording(texts, languages.tags());
        return new Ask(view, register.policy(), prefix, wording, Offer.of(view, register), eea, delivery);
    }

    private Page document(Ask ask, String title, String main) {
        return document(ask, title, main, "");
    }

    private Page document(Ask ask, String title, String main, String further) {
        String scripts = scripts(new Html(), headKey(ask.view(), List.of())).text(ask.view());
        return Document.of(ask, title, main, assetUrl(assets.settings()), scripts + further);
    }

    private String assetUrl(Asset asset) {
        return prefix + "/asset/" + asset.name();
    }
}
