/**
 * The same filter in front of any folder, or any site in any language.
 */
@NullMarked
package io.consentgate.proxy;

import org.jspecify.annotations.NullMarked;
