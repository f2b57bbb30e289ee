// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a stage returns: a value, diagnostics, or both. The value is absent when the stage could not
 * make one; an outcome with an error never has a value, so nothing wrong travels on.
 */
public final class Outcome<T> {
  private final T value;
  private final List<Diagnostic> diagnostics;

  private Outcome(T value, List<Diagnostic> diagnostics) {
    this.value = value;
    this.diagnostics = List.copyOf(diagnostics);
  }

  public static <T> Outcome<T> of(T value) {
    return new Outcome<>(Objects.requireNonNull(value), List.of());
  }

  /** The value, unless one of the diagnostics is an error. */
  public static <T> Outcome<T> of(T value, List<Diagnostic> diagnostics) {
    boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
    return new Outcome<>(failed ? null : Objects.requireNonNull(value), diagnostics);
  }

  public static <T> Outcome<T> failed(List<Diagnostic> diagnostics) {
    if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
      throw new IllegalArgumentException("a failed outcome needs an error");
    }
    return new Outcome<>(null, diagnostics);
  }

  public static <T> Outcome<T> failed(Diagnostic... diagnostics) {
    return failed(List.of(diagnostics));
  }

  public boolean ok() {
    return value != null;
  }

  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** The value of an outcome known to be ok; anything else is a bug of the caller. */
  public T get() {
    if (value == null) {
      throw new IllegalStateException("no value: " + diagnostics);
    }
    return value;
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  public <U> Outcome<U> map(Function<? super T, ? extends U> function) {
    return value == null
        ? new Outcome<>(null, diagnostics)
        : new Outcome<>(Objects.requireNonNull(function.apply(value)), diagnostics);
  }

  /** Goes on with the value; the diagnostics of both steps are kept in order. */
  public <U> Outcome<U> flatMap(Function<? super T, Outcome<U>> function) {
    if (value == null) {
      return new Outcome<>(null, diagnostics);
    }
    Outcome<U> next = function.apply(value);
    return new Outcome<>(next.value, joined(diagnostics, next.diagnostics));
  }

  /**
   * Puts earlier diagnostics in front of this outcome's own; an error among them takes the value.
   */
  public Outcome<T> after(List<Diagnostic> earlier) {
    List<Diagnostic> all = joined(earlier, diagnostics);
    boolean failed = earlier.stream().anyMatch(Diagnostic::isError);
    return new Outcome<>(failed ? null : value, all);
  }

  public Outcome<T> peek(Consumer<? super T> consumer) {
    if (value != null) {
      consumer.accept(value);
    }
    return this;
  }

  /** All values in order, or none when one is missing; every diagnostic either way. */
  public static <T> Outcome<List<T>> all(List<Outcome<T>> outcomes) {
    List<T> values = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Outcome<T> outcome : outcomes) {
      outcome.value().ifPresent(values::add);
      diagnostics.addAll(outcome.diagnostics());
    }
    return values.size() == outcomes.size()
        ? new Outcome<>(List.copyOf(values), diagnostics)
        : new Outcome<>(null, diagnostics);
  }

  private static List<Diagnostic> joined(List<Diagnostic> first, List<Diagnostic> second) {
    if (first.isEmpty()) {
      return second;
    }
    List<Diagnostic> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  @Override
  public String toString() {
    return value + " " + diagnostics;
  }
}
