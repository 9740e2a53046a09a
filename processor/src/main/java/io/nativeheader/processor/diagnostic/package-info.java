/** What is said to the user: problems as values, all their texts, where they belong, and how they reach the compiler. */
package io.nativeheader.processor.diagnostic;
