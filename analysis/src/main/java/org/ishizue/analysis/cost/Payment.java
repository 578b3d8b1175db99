package org.ishizue.analysis.cost;

/**
 * What is paid for an item in a year.
 *
 * @param amount above 0 for a cost, below for an income
 */
public record Payment(String item, int year, double amount) {
  Payment times(double factor) {
    return new Payment(item, year, amount * factor);
  }
}
