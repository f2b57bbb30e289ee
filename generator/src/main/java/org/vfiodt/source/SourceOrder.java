// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.source;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;

/**
 * Orders places as a reader meets them who follows every include: what an included file says comes
 * where the include line stands, and what a macro says where the macro is used.
 */
public final class SourceOrder implements Comparator<Span> {
  private static final SourceOrder INSTANCE = new SourceOrder();

  private SourceOrder() {}

  public static Comparator<Span> comparator() {
    return INSTANCE;
  }

  @Override
  public int compare(Span first, Span second) {
    Deque<Span> one = chain(first);
    Deque<Span> two = chain(second);
    int roots = one.peek().file().name().compareTo(two.peek().file().name());
    if (roots != 0) {
      return roots;
    }
    Iterator<Span> other = two.iterator();
    for (Span step : one) {
      if (!other.hasNext()) {
        return 1;
      }
      int order = Integer.compare(step.start(), other.next().start());
      if (order != 0) {
        return order;
      }
    }
    return other.hasNext() ? -1 : 0;
  }

  /** The include lines that lead to a place, outermost first, and the place itself. */
  private static Deque<Span> chain(Span at) {
    Deque<Span> chain = new ArrayDeque<>();
    Span place = at.outermost();
    chain.push(place);
    while (place.file().includedFrom().isPresent()) {
      place = place.file().includedFrom().get().outermost();
      chain.push(place);
    }
    return chain;
  }
}
