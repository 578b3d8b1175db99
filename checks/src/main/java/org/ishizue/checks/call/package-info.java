/**
 * The arguments with which a learner's method is called: given ones, and ones made from a seed that come
 * out alike on every machine. Start at {@link org.ishizue.checks.call.CallPlan}.
 */
@NullMarked
package org.ishizue.checks.call;

import org.jspecify.annotations.NullMarked;
