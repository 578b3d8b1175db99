package org.ishizue.analysis.regression;

/**
 * How one row lies to a linear fit.
 *
 * @param row from 0
 * @param residual observed less fitted, in the unit of the response
 * @param leverage diagonal of the hat matrix, 0 to 1: how much the row pulls the fit towards itself
 * @param standardized residual divided by its standard deviation
 * @param studentized the same with the scatter estimated without the row
 * @param cook Cook's distance (1977, Technometrics 19, 15-18): how far all fitted values move without the row
 */
public record Case(
    int row,
    double observed,
    double fitted,
    double residual,
    double leverage,
    double standardized,
    double studentized,
    double cook) {}
