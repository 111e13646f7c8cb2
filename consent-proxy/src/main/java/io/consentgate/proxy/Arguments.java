package io.consentgate.proxy;

import io.consentgate.servlet.CacheMode;
import io.consentgate.servlet.Mode;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the text of an argument becomes a value. */
final class Arguments {

    private Arguments() {}

    /** An upstream; see {@link Upstream#parse}. */
    static final class UpstreamConverter implements ITypeConverter<Upstream> {
        @Override
        public Upstream convert(String text) {
            return converted(Upstream::parse, text);
        }
    }

    /** A block of addresses; see {@link Cidr#parse}. */
    static final class CidrConverter implements ITypeConverter<Cidr> {
        @Override
        public Cidr convert(String text) {
            return converted(Cidr::parse, text);
        }
    }

    /** A port, 0 to 65535. */
    static final class PortConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException("'" + text + "' is not a port; allowed: 0 to 65535, 0 for any free one");
        }
    }

    /** How many, or how many seconds. */
    static final class CountConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.matches("[1-9][0-9]{0,6}")) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException("'" + text + "' is no such number; allowed: 1 to 9999999");
        }
    }

    /** How much is done. */
    static final class ModeConverter implements ITypeConverter<Mode> {
        @Override
        public Mode convert(String text) {
            return oneOf(Mode.values(), text);
        }
    }

    /** Who may keep a page. */
    static final class CacheConverter implements ITypeConverter<CacheMode> {
        @Override
        public CacheMode convert(String text) {
            return oneOf(CacheMode.values(), text);
        }
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String text) {
        return Stream.of(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "'; allowed: "
                        + Stream.of(values)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static <T> T converted(Function<String, T> parser, String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
