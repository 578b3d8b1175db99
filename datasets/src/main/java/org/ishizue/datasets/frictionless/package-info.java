/**
 * Frictionless data packages (version 1 of specs.frictionlessdata.io): {@code datapackage.json} as records,
 * and its CSV files as tables that hold what the schema promises. Words in Japanese stand beside the
 * English ones under a key with {@code @ja}; a field may have a {@code unit}. Start at {@link
 * org.ishizue.datasets.frictionless.PackageReader} and {@link
 * org.ishizue.datasets.frictionless.ResourceReader}.
 */
@NullMarked
package org.ishizue.datasets.frictionless;

import org.jspecify.annotations.NullMarked;
