package org.ishizue.lessons.check;

/** One thing that is asked of every lesson's files. */
interface Rule {
  void check(Subject subject, Course course, Findings findings);
}
