/** The kernel's parts by JMH: the evaluator with its two VMs, the splitter, the frames. */
@NullMarked
package org.ishizue.benchmarks.part;

import org.jspecify.annotations.NullMarked;
