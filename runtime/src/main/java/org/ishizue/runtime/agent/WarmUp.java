package org.ishizue.runtime.agent;

/**
 * Work that a jar wants done once, in the background, before a learner needs it: loading classes, opening a font.
 * Named in {@code META-INF/services/org.ishizue.runtime.agent.WarmUp}, with a public constructor without parameters. It prints
 * nothing, leaves nothing behind, and ends by itself within a second or two.
 */
public interface WarmUp extends Runnable {}
