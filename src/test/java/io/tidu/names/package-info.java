@org.jspecify.annotations.NullMarked
package io.tidu.names;
