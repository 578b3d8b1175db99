/**
 * Data sets for the lessons, each with its source, licence, units and notes. A learner starts at {@link
 * org.ishizue.datasets.Datasets}; a data set is a folder with a {@code datapackage.json}, which {@code
 * frictionless} reads and checks. The folders are packed into the jar under {@code ishizue/datasets/};
 * folders named in the system property {@code ishizue.datasets} (or the environment variable {@code
 * ISHIZUE_DATASETS}) come first, then the folder {@code datasets} of the installation.
 */
@NullMarked
package org.ishizue.datasets;

import org.jspecify.annotations.NullMarked;
