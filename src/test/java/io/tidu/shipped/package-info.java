/** The shipped rules and examples, as users get them. Runs in the project's folder. */
package io.tidu.shipped;
