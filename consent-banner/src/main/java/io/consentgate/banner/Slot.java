package io.consentgate.banner;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A place in markup of ours for what differs from request to request, however alike two visitors are. */
enum Slot {
    /** The page's nonce as a whole attribute; nothing where it has none. */
    NONCE {
        @Override
        String fill(View view) {
            return view.nonce()
                    .map(nonce -> " nonce=\"" + Html.encoded(nonce) + '"')
                    .orElse("");
        }
    },
    /** Where to go back to, as an attribute's value. */
    RETURN {
        @Override
        String fill(View view) {
            return Html.encoded(Ask.returnTo(view));
        }
    },
    /** Where to go back to, as a field of a query that stands in an attribute. */
    RETURN_IN_QUERY {
        @Override
        String fill(View view) {
            return Html.encoded(URLEncoder.encode(Ask.returnTo(view), StandardCharsets.UTF_8));
        }
    },
    /** The same as {@link #RETURN} in a document that stands in an attribute itself. */
    RETURN_IN_FRAME {
        @Override
        String fill(View view) {
            return Html.encoded(RETURN.fill(view));
        }
    };

    /** What stands there for this visitor: ASCII, encoded for its place. */
    abstract String fill(View view);

    /**
     * The same in a document that stands in an attribute.
     *
     * @throws IllegalStateException if it has no place there
     */
    final Slot inAttribute() {
        if (this != RETURN) {
            throw new IllegalStateException(this + " has no place in a frame's document");
        }
        return RETURN_IN_FRAME;
    }

    final byte[] bytes(View view) {
        return fill(view).getBytes(StandardCharsets.US_ASCII);
    }
}
