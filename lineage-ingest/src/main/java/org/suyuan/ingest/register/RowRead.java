package org.suyuan.ingest.register;

import java.util.List;
import org.suyuan.register.Line;

/** What became of a row, or of adjacent rows that make one line. */
public sealed interface RowRead {
    List<RowRemark> remarks();

    /** It makes a line, though there may be something to say of it. */
    record Taken(Line line, ToldRow told, List<RowRemark> remarks) implements RowRead {
        public Taken {
            remarks = List.copyOf(remarks);
        }
    }

    /** It makes none. */
    record Refused(int rows, List<RowRemark> remarks) implements RowRead {
        public Refused {
            remarks = List.copyOf(remarks);
        }
    }

    /** A sheet, or the rest of a file, could not be read. */
    record Unread(List<RowRemark> remarks) implements RowRead {
        public Unread {
            remarks = List.copyOf(remarks);
        }
    }

    /** Something was left aside, such as a column or a sheet that is not of the format. */
    record Noted(List<RowRemark> remarks) implements RowRead {
        public Noted {
            remarks = List.copyOf(remarks);
        }
    }

    /** A sheet of its author's own form: how it is read, or what its names mean, is to be confirmed first. */
    record Asks(Asked asked) implements RowRead {
        @Override
        public List<RowRemark> remarks() {
            return List.of();
        }
    }
}
