/**
 * Opens the pages that Tidu writes in Chromium, on a telephone, on a screen, in the dark and on paper, and says what is
 * wrong with them. Started by {@code .ci/pages}; no part of the library.
 *
 * <p>Speaks the DevTools protocol through the JDK's own client: nothing but Chromium has to be installed, and a page is
 * looked at as it is, with its policy, in one browser for all.
 */
package io.tidu.pages;
