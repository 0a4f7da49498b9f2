/** Every assessment is byte for byte what it was: digests of many of them, kept beside the tests. */
package io.tidu.samebytes;
