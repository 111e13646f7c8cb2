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
    };

    /** What stands there for this visitor: ASCII, encoded for its place. */
    abstract String fill(View view);

    final byte[] bytes(View view) {
        return fill(view).getBytes(StandardCharsets.US_ASCII);
    }
}
