// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets templates see records, lists, maps with string keys, strings, numbers and truth values, and
 * refuses everything else, so that no template reaches a method or a class.
 */
final class ViewWrapper implements ObjectWrapper {
  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value == null || value instanceof TemplateModel) {
      return (TemplateModel) value;
    }
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Enum<?> constant) {
      return new SimpleScalar(constant.name());
    }
    if (value instanceof Boolean flag) {
      return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof Number number) {
      return new SimpleNumber(number);
    }
    if (value instanceof List<?> list) {
      return new SimpleSequence(list, this);
    }
    if (value instanceof Map<?, ?> map) {
      return hash(map);
    }
    if (value instanceof Record view) {
      return new RecordModel(view, this);
    }
    throw new TemplateModelException("templates may not see a " + value.getClass().getName());
  }

  private TemplateModel hash(Map<?, ?> map) throws TemplateModelException {
    Map<String, Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key)) {
        throw new TemplateModelException("templates may only see maps with string keys");
      }
      copy.put(key, entry.getValue());
    }
    return new SimpleHash(copy, this);
  }
}
