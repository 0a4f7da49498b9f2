/** The pages that people read: what they say of the code is held against the code. Runs in the project's folder. */
package io.tidu.docs;
