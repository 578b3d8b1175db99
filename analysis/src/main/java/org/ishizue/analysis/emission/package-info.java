/**
 * Accounts of emissions: activity times factor, each with its unit, summed to t-CO₂, with the uncertainty of
 * both. Tonnes of carbon and of CO₂ are told apart by the factor's unit. The front door is {@code
 * org.ishizue.analysis.Emission}.
 */
@NullMarked
package org.ishizue.analysis.emission;

import org.jspecify.annotations.NullMarked;
