package org.ishizue.analysis.cost;

/** In what money amounts and rates are meant. */
public enum PriceBasis {
  /** Money of one year's purchasing power: prices without inflation. */
  REAL,
  /** Money as it will be paid: inflation included. */
  NOMINAL
}
