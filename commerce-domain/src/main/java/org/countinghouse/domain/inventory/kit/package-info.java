/**
 * Kits: what is sold as one thing and kept as several.
 *
 * <p>A {@link org.countinghouse.domain.inventory.kit.Kit} has a code of its own, but no stock of its own. It consists of
 * components, each a stock keeping unit and how many of it go into one kit:
 *
 * <pre>
 *   breakfast set = 1 teapot + 4 cups
 *   on hand: 3 teapots, 10 cups  -&gt;  2 kits: teapots allow 3, cups allow 10 / 4 = 2
 * </pre>
 *
 * <p>So what is available of a kit is the least that any component allows, rounded down. Nothing is counted twice:
 * a kit is reserved by reserving its components, on the same positions as anybody who wants a cup alone; a basket with a
 * kit and with a cup takes the cup's units once for each.
 *
 * <p>A kit may contain kits. {@link org.countinghouse.domain.inventory.kit.Kits} takes all definitions of a host together
 * and expands them down to what is really kept; a kit that contains itself, however far down, is refused there.
 * Definitions are the host's: they are handed in with a request and stored nowhere here, a promise remembers what it
 * took.
 */
@NullMarked
package org.countinghouse.domain.inventory.kit;

import org.jspecify.annotations.NullMarked;
