package dev.leeway.store;

import dev.leeway.objective.BeliefArrays;
import dev.leeway.objective.ConstraintBelief;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Codecs for the values that rooms hand to each other: records, closed families of records, enums,
 * lists, optional values and what is in them. They follow the declarations, so that a new component
 * of a record is kept without a change here; {@link #shape} changes with it, and what was kept in
 * another shape is not read.
 */
final class Codecs {

  private final Map<Type, Codec> known = new LinkedHashMap<>();
  private final StringBuilder shape = new StringBuilder();

  /** Returns the codec of a type. Types that contain themselves are not known here. */
  Codec of(Type type) {
    Codec found = known.get(type);
    if (found == null) {
      found = make(type);
      known.put(type, found);
    }
    return found;
  }

  /** Returns every declaration that the codecs made so far rest on. */
  String shape() {
    return shape.toString();
  }

  private Codec make(Type type) {
    if (type instanceof ParameterizedType generic) {
      Codec item = of(generic.getActualTypeArguments()[0]);
      if (generic.getRawType() == List.class) {
        return new OfList(item);
      }
      if (generic.getRawType() == Optional.class) {
        return new OfOptional(item);
      }
    } else if (type instanceof Class<?> plain) {
      return make(plain);
    }
    throw new IllegalStateException("no codec for " + type);
  }

  private Codec make(Class<?> type) {
    Codec plain = PlainCodecs.ALL.get(type);
    if (plain != null) {
      return plain;
    }
    if (type == ConstraintBelief.class) {
      return new OfBelief(of(BeliefArrays.class));
    }
    if (type.isEnum()) {
      shape.append(type.getName()).append(Arrays.toString(type.getEnumConstants())).append('\n');
      return new OfEnum(type.getEnumConstants());
    }
    if (type.isSealed()) {
      List<Class<?>> kinds = List.of(type.getPermittedSubclasses());
      shape.append(type.getName()).append(kinds).append('\n');
      return new OfFamily(kinds, kinds.stream().map(this::of).toList());
    }
    if (type.isRecord()) {
      return ofRecord(type);
    }
    throw new IllegalStateException("no codec for " + type);
  }

  private Codec ofRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    shape.append(type.getName()).append(Arrays.toString(components)).append('\n');
    var parts = new ArrayList<Part>();
    for (RecordComponent component : components) {
      parts.add(new Part(component.getAccessor(), of(component.getGenericType())));
    }
    try {
      return new OfRecord(
          parts,
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has a canonical constructor: " + type, e);
    }
  }

  private record Part(Method accessor, Codec codec) {}

  private record OfRecord(List<Part> parts, Constructor<?> constructor) implements Codec {

    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      for (Part part : parts) {
        try {
          part.codec.write(part.accessor.invoke(value), out);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException("cannot read " + part.accessor, e);
        }
      }
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      Object[] values = new Object[parts.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = parts.get(i).codec.read(in);
      }
      try {
        return constructor.newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new IOException("values that no " + constructor.getName() + " has", e);
      }
    }
  }

  private record OfFamily(List<Class<?>> kinds, List<Codec> codecs) implements Codec {

    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      int kind = kinds.indexOf(value.getClass());
      out.writeByte(kind);
      codecs.get(kind).write(value, out);
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      int kind = in.readByte();
      if (kind < 0 || kind >= codecs.size()) {
        throw new IOException("kind " + kind);
      }
      return codecs.get(kind).read(in);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record OfEnum(Object[] constants) implements Codec {

    @Override
    @SuppressWarnings("EnumOrdinal") // the shape has the constants in their order
    public void write(Object value, DataOutputStream out) throws IOException {
      out.writeByte(((Enum<?>) value).ordinal());
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      int constant = in.readUnsignedByte();
      if (constant >= constants.length) {
        throw new IOException("constant " + constant);
      }
      return constants[constant];
    }
  }

  private record OfList(Codec item) implements Codec {

    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      List<?> list = (List<?>) value;
      out.writeInt(list.size());
      for (Object each : list) {
        item.write(each, out);
      }
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      int size = PlainCodecs.size(in);
      var list = new ArrayList<Object>(Math.min(size, 1 << 10));
      for (int i = 0; i < size; i++) {
        list.add(item.read(in));
      }
      return List.copyOf(list);
    }
  }

  private record OfOptional(Codec item) implements Codec {

    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      Optional<?> optional = (Optional<?>) value;
      out.writeBoolean(optional.isPresent());
      if (optional.isPresent()) {
        item.write(optional.get(), out);
      }
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      return in.readBoolean() ? Optional.of(item.read(in)) : Optional.empty();
    }
  }

  private record OfBelief(Codec arrays) implements Codec {

    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      arrays.write(((ConstraintBelief) value).arrays(), out);
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      return new ConstraintBelief((BeliefArrays) arrays.read(in));
    }
  }
}
