// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.edit.Locator;

/** The place of an edit, or a block that leads to it, goes by another name. */
final class PlaceRenamed implements Mutation {
  @Override
  public Demand demand() {
    return Demand.REFUSAL;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    List<String> texts =
        site.locators().stream().map(Locator::text).filter(text -> !text.isEmpty()).toList();
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> word =
        words(Picks.any(random, texts)).stream().max(Comparator.comparingInt(String::length));
    List<Splice> splices = new ArrayList<>();
    word.ifPresent(
        name -> {
          Matcher uses = Pattern.compile("\\b" + name + "\\b").matcher(site.before());
          while (uses.find()) {
            splices.add(new Splice(uses.start(), uses.end(), name + "_mutant"));
          }
        });
    return Patchwork.ofSome(site, splices);
  }

  private static List<String> words(String text) {
    return Pattern.compile("[A-Za-z_]\\w*")
        .matcher(text)
        .results()
        .map(word -> word.group())
        .toList();
  }
}
