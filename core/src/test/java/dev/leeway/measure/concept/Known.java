package dev.leeway.measure.concept;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a test that asserts the known value of a concept: its id, or several. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Known {
  String[] value();
}
