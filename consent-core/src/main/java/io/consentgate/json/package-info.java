/**
 * JSON that remembers where each value stands, so that whoever wrote a file is told where it is wrong. Not exported.
 *
 * <p>Start at {@link io.consentgate.json.JsonText}.
 */
@NullMarked
package io.consentgate.json;

import org.jspecify.annotations.NullMarked;
