/** Rule files, tables and inputs that try to do more than decide policy. Runs in the project's folder. */
package io.tidu.security;
