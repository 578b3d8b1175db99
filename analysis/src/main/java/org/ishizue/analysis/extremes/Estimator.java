package org.ishizue.analysis.extremes;

/** How parameters are found. */
public enum Estimator {
  /** From the sample's L-moments; the GEV's shape is the exact root. */
  L_MOMENTS,
  /** The same with the approximation of the GEV's shape by Hosking, Wallis and Wood (1985). */
  L_MOMENTS_APPROXIMATE,
  /** By maximum likelihood. */
  MAXIMUM_LIKELIHOOD
}
