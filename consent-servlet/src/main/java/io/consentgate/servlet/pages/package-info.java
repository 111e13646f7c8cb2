/**
 * Pages that applications write again: what was made of one goes out again for as long as each byte is the one that was written
 * before, for visitors who get the same. From the first other byte on the page is made anew, up to where it goes on as it did.
 *
 * <p>Start at {@link io.consentgate.servlet.pages.PageMemory}.
 */
@NullMarked
package io.consentgate.servlet.pages;

import org.jspecify.annotations.NullMarked;
