// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/** A record as a template sees it: its components by name, none of its methods. */
final class RecordModel implements TemplateHashModel {
  /** Looked up once: pages ask the same records for the same thousands of times. */
  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            accessors.put(component.getName(), component.getAccessor());
          }
          return accessors;
        }
      };

  private final Record value;
  private final ViewWrapper wrapper;

  RecordModel(Record value, ViewWrapper wrapper) {
    this.value = value;
    this.wrapper = wrapper;
  }

  Record value() {
    return value;
  }

  @Override
  public TemplateModel get(String key) throws TemplateModelException {
    Method accessor = ACCESSORS.get(value.getClass()).get(key);
    return accessor == null ? null : wrapper.wrap(read(accessor));
  }

  private Object read(Method accessor) throws TemplateModelException {
    try {
      return accessor.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new TemplateModelException("cannot read component " + accessor.getName(), e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
