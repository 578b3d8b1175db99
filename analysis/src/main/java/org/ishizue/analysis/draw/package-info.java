/**
 * From a {@link org.ishizue.analysis.figure.Figure} to pixels. XChart draws the series; titles, axes,
 * grid and legend are drawn here, because XChart puts ticks where arithmetic and not the calendar wants
 * them, lets labels collide and knows no subtitle and no source line. Start at {@link
 * org.ishizue.analysis.draw.FigurePainter}.
 *
 * <p><b>Fonts.</b> The jar holds {@code org/ishizue/analysis/fonts/}: {@code fonts.conf}, {@code OFL.txt}
 * and {@code ishizue/IshizueGothic-Regular.ttf} (how it was made: {@code analysis/fonts/README.md}). On
 * Linux a Java process can draw text only through fontconfig, so whoever starts one copies that folder
 * somewhere, as it is, and sets the environment variable {@code FONTCONFIG_FILE} to the copy's {@code
 * fonts.conf}, whose paths are relative to itself (fontconfig 2.14 or later). Then Japanese and the
 * subscript of CO₂ can be read on a machine without any font, in charts of XChart's own theme as well.
 * Charts of ours ask for the font by its name and not for "SansSerif", because Java keeps the choices
 * behind that name in {@code ~/.java/fonts}, where another program's choice may lie. Where the name is
 * unknown (Windows, macOS, or Linux without that variable) the font is registered from the jar at the
 * first chart.
 */
@NullMarked
package org.ishizue.analysis.draw;

import org.jspecify.annotations.NullMarked;
