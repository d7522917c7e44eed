package fr.imtgrandest.passerelle.journey;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several requests in the same moment. */
final class Together {

    private Together() {}

    /** One request of several, by its number from 0. */
    interface Attempt {
        HttpResponse<String> make(int number);
    }

    /** The answers, in the order of the numbers. */
    static List<HttpResponse<String>> ask(int many, Attempt attempt) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(many);
        try {
            List<Future<HttpResponse<String>>> answers = IntStream.range(0, many)
                    .mapToObj(number -> (Callable<HttpResponse<String>>) () -> {
                        start.await();
                        return attempt.make(number);
                    })
                    .map(pool::submit)
                    .toList();
            start.countDown();
            List<HttpResponse<String>> all = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
