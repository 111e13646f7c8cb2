package io.consentgate.banner;

import io.consentgate.Kind;
import io.consentgate.LegalBasis;
import io.consentgate.LocalText;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes JSON that is ASCII and stays harmless inside a script element; our ids as policies write them. Safe to share. */
final class Json {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .addModule(new SimpleModule()
                    .addSerializer(new As<>(LocalText.class, LocalText::byLanguage))
                    .addSerializer(new As<>(LegalBasis.class, LegalBasis::id))
                    .addSerializer(new As<>(Kind.class, Kind::id)))
            .build();

    String write(Object value) {
        return mapper.writeValueAsString(value).replace("<", "\\u003c");
    }

    /** Writes a value as something simpler. */
    private static final class As<T> extends StdSerializer<T> {

        private final Function<T, Object> simpler;

        As(Class<T> type, Function<T, Object> simpler) {
            super(type);
            this.simpler = simpler;
        }

        @Override
        public void serialize(T value, JsonGenerator to, SerializationContext context) {
            to.writePOJO(simpler.apply(value));
        }
    }
}
