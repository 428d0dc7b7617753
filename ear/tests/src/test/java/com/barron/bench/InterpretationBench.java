package com.barron.bench;

import com.barron.provider.SuppressForbidden;
import com.barron.whatsapp.corpus.CorpusFile;
import com.barron.whatsapp.corpus.CorpusLine;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.interpretation.Interpretation;
import com.barron.whatsapp.interpretation.MessageInterpreter;
import com.barron.whatsapp.text.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What it costs to read a message that people wrote in their own words: each utterance of the
 * corpus two hundred times, after as many to warm up. Needs no server. {@code mvn -q -Pbench
 * -Dbench=InterpretationBench}
 */
public final class InterpretationBench {
  private static final int ROUNDS = 200;

  private InterpretationBench() {}

  @SuppressForbidden("a program for the terminal")
  public static void main(String[] arguments) throws IOException {
    for (Locale language : Texts.languages()) {
      List<Input> utterances =
          CorpusFile.read(language).stream().map(CorpusLine::utterance).map(Input::typed).toList();
      long understood = 0;
      for (int round = 0; round < ROUNDS; round++) {
        understood += read(utterances, language, new long[utterances.size()]);
      }
      long[] best = new long[utterances.size()];
      long start = System.nanoTime();
      for (int round = 0; round < ROUNDS; round++) {
        understood += read(utterances, language, best);
      }
      double mean = (System.nanoTime() - start) / 1_000.0 / ROUNDS / utterances.size();
      Arrays.sort(best);
      System.out.printf(
          Locale.ROOT,
          "%s: %d utterances, mean %.1f µs, the slowest of them %.1f µs (%d intents read)%n",
          language,
          utterances.size(),
          mean,
          best[best.length - 1] / 1_000.0,
          understood / ROUNDS / 2);
    }
  }

  /** Reads all; keeps the fewest nanoseconds of each. @return how many intents were heard */
  private static long read(List<Input> utterances, Locale language, long[] best) {
    long intents = 0;
    for (int i = 0; i < best.length; i++) {
      long start = System.nanoTime();
      Interpretation interpretation = MessageInterpreter.read(utterances.get(i), language);
      long nanos = System.nanoTime() - start;
      intents += interpretation.intents().size();
      best[i] = best[i] == 0 ? nanos : Math.min(best[i], nanos);
    }
    return intents;
  }
}
