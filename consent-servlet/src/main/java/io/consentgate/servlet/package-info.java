/**
 * The filter: requests and responses to and from the rooms that decide, rewrite and render.
 */
@NullMarked
package io.consentgate.servlet;

import org.jspecify.annotations.NullMarked;
