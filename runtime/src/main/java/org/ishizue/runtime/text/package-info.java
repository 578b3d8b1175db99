/**
 * Words in the user's language. {@link org.ishizue.runtime.text.Language} says which, {@link
 * org.ishizue.runtime.text.Texts} reads {@code texts_ja.properties} and {@code texts_en.properties}
 * beside a class, and {@link org.ishizue.runtime.text.ProblemException} is an error that says what,
 * why and how to fix.
 */
@NullMarked
package org.ishizue.runtime.text;

import org.jspecify.annotations.NullMarked;
