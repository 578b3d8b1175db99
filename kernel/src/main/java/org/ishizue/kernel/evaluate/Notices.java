package org.ishizue.kernel.evaluate;

import java.util.List;

/** Hears what a learner should know though nothing failed. */
public interface Notices {
  /** Variables lost their values because a declaration that they depend on is another one now. */
  void variablesReset(List<String> variables, String because);

  /** Variables still hold objects of a class's older version, which are no objects of the new one. */
  void variablesStale(List<String> variables, String because);

  /** A declaration was taken, but cannot be used until something else is declared. */
  void notYetUsable(String declared, List<String> missing);

  /** The VM had ended before this cell began; these names are gone. */
  void sessionLost(int exitCode, List<String> lost);

  /** A declaration was valid, but does not compile with a changed one; a variable has lost its value. */
  void noLongerFits(String declared, String changed);

  /** Two texts were compared by == or !=, which asks whether they are one object. */
  void textsCompared(String left, String right, int line);

  /** A column was made of a number of missing values, where one value may have been meant. */
  void columnOfSize(String column, String name, String size, String valueType, int line);

  /** For what nobody watches: gradings, trials, questions between cells. */
  Notices IGNORED = new Notices() {
    @Override
    public void variablesReset(List<String> variables, String because) {}

    @Override
    public void variablesStale(List<String> variables, String because) {}

    @Override
    public void notYetUsable(String declared, List<String> missing) {}

    @Override
    public void sessionLost(int exitCode, List<String> lost) {}

    @Override
    public void noLongerFits(String declared, String changed) {}

    @Override
    public void textsCompared(String left, String right, int line) {}

    @Override
    public void columnOfSize(String column, String name, String size, String valueType, int line) {}
  };
}
