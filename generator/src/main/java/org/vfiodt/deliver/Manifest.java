// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.board.BootLoader;
import org.vfiodt.board.Delivery;
import org.vfiodt.report.JsonText;

/** {@code manifest.json}, and {@code SHA256SUMS} for the program that checks such lists. */
public final class Manifest {
  private Manifest() {}

  /** Every file with its digest, and what lies where on the card. */
  public static String json(
      Origins origins, Delivery delivery, List<PlacedLoader> loaders, List<DeliveredFile> files) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("board", origins.board());
    manifest.put("kernel", origins.kernelVersion());
    manifest.put("source", origins.kernelSource());
    manifest.put("tool", origins.tool());
    manifest.put("files", files.stream().map(Manifest::file).toList());
    manifest.put("card", card(delivery, loaders));
    return JsonText.write(manifest);
  }

  /** Lines that {@code sha256sum -c} reads. */
  public static String sums(List<DeliveredFile> files) {
    StringBuilder sums = new StringBuilder();
    files.forEach(file -> sums.append(file.sha256() + "  " + file.path() + "\n"));
    return sums.toString();
  }

  private static Map<String, Object> file(DeliveredFile file) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", file.path());
    entry.put("title", file.title());
    entry.put("size", file.size());
    entry.put("sha256", file.sha256());
    return entry;
  }

  private static Map<String, Object> card(Delivery delivery, List<PlacedLoader> loaders) {
    List<Map<String, Object>> places = new ArrayList<>();
    for (BootLoader loader : delivery.bootLoaders()) {
      Optional<PlacedLoader> given =
          loaders.stream().filter(each -> each.loader().equals(loader)).findFirst();
      Map<String, Object> place = new LinkedHashMap<>();
      place.put("name", loader.name());
      place.put("title", loader.title());
      place.put("sector", loader.sector());
      place.put("sectors", loader.sectors());
      place.put("file", given.map(PlacedLoader::fileName).orElse(null));
      place.put("sha256", given.map(each -> Digests.sha256(each.content())).orElse(null));
      places.add(place);
    }
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("partition-sector", delivery.firstSector());
    card.put("partition-sectors", delivery.sectors());
    card.put("boot-loaders", places);
    return card;
  }
}
