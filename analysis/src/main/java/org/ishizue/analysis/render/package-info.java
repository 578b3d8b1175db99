/**
 * What a notebook shows of tables and charts, as services of {@link
 * org.ishizue.runtime.display.Renderer}: tables as HTML and as aligned text, charts as PNG at twice their
 * size with a description, XChart's own charts too. Start at {@link
 * org.ishizue.analysis.render.TableRenderer} or {@link org.ishizue.analysis.render.ChartRenderer}.
 */
@NullMarked
package org.ishizue.analysis.render;

import org.jspecify.annotations.NullMarked;
