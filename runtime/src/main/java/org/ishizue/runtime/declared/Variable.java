package org.ishizue.runtime.declared;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A variable that a cell declared, with its value at the moment of asking. */
public record Variable(String name, Type type, @Nullable Object value) {}
