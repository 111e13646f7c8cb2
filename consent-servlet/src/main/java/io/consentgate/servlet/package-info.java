/**
 * The filter: requests and responses to and from the rooms that decide, rewrite and render. Start at
 * {@link io.consentgate.servlet.ConsentFilter}.
 */
@NullMarked
package io.consentgate.servlet;

import org.jspecify.annotations.NullMarked;
