package io.nativeheader.robustness;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creates the input for a seed: a mutated golden, odd C with an odd interface, or both; or mutated C++. */
final class RandomInput {

    private static final Pattern STRING = Pattern.compile("\"[^\"\n]*\"");

    private RandomInput() {}

    static Input of(long seed, BaseInputs baseInputs) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return random.nextInt(5) < 2 ? mutated(random, baseInputs) : generated(random, baseInputs);
    }

    /** Returns a mutated C++ header for a seed. */
    static Input ofCxx(long seed, CxxBaseInputs baseInputs) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Input base = baseInputs.any(random);
        String header =
                new CxxMutation(random).of(base.header(), baseInputs.any(random).header());
        return new Input(base.file(), header, base.java());
    }

    private static Input mutated(RandomGenerator random, BaseInputs baseInputs) {
        Input base = baseInputs.any(random);
        Input other = baseInputs.any(random);
        String header = new HeaderMutation(random).of(base.header(), other.header());
        String java = random.nextInt(3) == 0
                ? STRING.matcher(base.java())
                        .replaceAll(text -> Matcher.quoteReplacement(
                                random.nextInt(3) == 0 && !text.group().equals("\"input.h\"")
                                        ? Words.literal(random)
                                        : text.group()))
                : base.java();
        return new Input(base.file(), header, java);
    }

    private static Input generated(RandomGenerator random, BaseInputs baseInputs) {
        RandomHeader header = new RandomHeader(random);
        String text = new String(header.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String java = new RandomInterface(random, header).text();
        return new Input(
                BaseInputs.FILE,
                random.nextInt(4) == 0
                        ? new HeaderMutation(random)
                                .of(text, baseInputs.any(random).header())
                        : text,
                java);
    }
}
