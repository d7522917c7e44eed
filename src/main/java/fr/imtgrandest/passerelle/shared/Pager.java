package fr.imtgrandest.passerelle.shared;

/**
 * Which part of a list is on view.
 *
 * @param page from 1
 * @param pages how many there are, at least 1
 * @param first number of the first line on view, from 1
 * @param last number of the last line on view
 * @param all how many lines the whole list has
 */
public record Pager(int page, int pages, long first, long last, long all) {

    /** The page asked for, or the nearest that there is; the first, if what is asked for is no number. */
    public static Pager of(String wanted, long all, int size) {
        int pages = (int) Math.max(1, (all + size - 1) / size);
        int page = wanted.matches("\\d{1,9}") ? Math.min(Math.max(Integer.parseInt(wanted), 1), pages) : 1;
        long offset = (long) (page - 1) * size;
        return new Pager(page, pages, Math.min(offset + 1, all), Math.min(offset + size, all), all);
    }

    public int offset() {
        return (int) Math.max(first - 1, 0);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }
}
