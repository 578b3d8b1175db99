package org.ishizue.analysis.draw;

/** A place on an axis and what is written there. */
record Tick(double position, String label) {}
