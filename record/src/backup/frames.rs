//! How do rows lie in a backup, one after the other?
//!
//! A frame is one row: the letter of its kind, how many cells, and each cell with its type and length. The last frame
//! says how many came before it, so that a missing one is noticed even by who cannot prove the tree.
//!
//! Invariant: no length that is read makes us take more memory than the file has bytes.
//!
//! Not here: what the letters mean (`segment`, `keys_archive`), the seal around it (`age`).

use std::io::{self, Read, Write};

/// The largest cell: one adopted configuration, with room.
const MAX_CELL_BYTES: u64 = 256 << 20;
/// The most cells of a row.
const MAX_CELLS: usize = 16;
const END: u8 = b'Z';

/// One value of a row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Nothing,
    Number(i64),
    Text(String),
    Bytes(Vec<u8>),
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Frame {
    pub(crate) kind: u8,
    pub(crate) cells: Vec<Cell>,
}

impl Frame {
    pub(crate) fn number(&self, at: usize) -> io::Result<i64> {
        match self.cells.get(at) {
            Some(Cell::Number(number)) => Ok(*number),
            _ => Err(bad("a number is missing")),
        }
    }

    pub(crate) fn text(&self, at: usize) -> io::Result<&str> {
        match self.cells.get(at) {
            Some(Cell::Text(text)) => Ok(text),
            _ => Err(bad("a text is missing")),
        }
    }

    pub(crate) fn bytes(&self, at: usize) -> io::Result<&[u8]> {
        match self.cells.get(at) {
            Some(Cell::Bytes(bytes)) => Ok(bytes),
            _ => Err(bad("bytes are missing")),
        }
    }

    pub(crate) fn hash(&self, at: usize) -> io::Result<[u8; 32]> {
        self.bytes(at)?.try_into().map_err(|_| bad("a hash has 32 bytes"))
    }

    /// Whether it has this many cells.
    pub(crate) fn has(&self, cells: usize) -> io::Result<()> {
        if self.cells.len() == cells { Ok(()) } else { Err(bad("a row has other cells than it must")) }
    }
}

pub(crate) fn bad(why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}

/// Writes frames and counts them.
pub(crate) struct FrameWriter<W: Write> {
    out: W,
    count: i64,
}

impl<W: Write> FrameWriter<W> {
    pub(crate) fn new(out: W) -> Self {
        Self { out, count: 0 }
    }

    pub(crate) fn put(&mut self, frame: &Frame) -> io::Result<()> {
        self.count += 1;
        self.out.write_all(&[frame.kind, frame.cells.len() as u8])?;
        for cell in &frame.cells {
            let number;
            let (kind, bytes): (u8, &[u8]) = match cell {
                Cell::Nothing => (0, &[]),
                Cell::Number(n) => {
                    number = n.to_be_bytes();
                    (1, &number)
                }
                Cell::Text(text) => (2, text.as_bytes()),
                Cell::Bytes(bytes) => (3, bytes),
            };
            self.out.write_all(&[kind])?;
            self.out.write_all(&(bytes.len() as u32).to_be_bytes())?;
            self.out.write_all(bytes)?;
        }
        Ok(())
    }

    /// Says how many there were, and gives back what was written to.
    pub(crate) fn end(mut self) -> io::Result<W> {
        let count = self.count;
        self.put(&Frame { kind: END, cells: vec![Cell::Number(count)] })?;
        Ok(self.out)
    }
}

/// Reads frames up to the last; then nothing may follow.
pub(crate) struct FrameReader<R: Read> {
    from: R,
    count: i64,
}

impl<R: Read> FrameReader<R> {
    pub(crate) fn new(from: R) -> Self {
        Self { from, count: 0 }
    }

    /// The next row; `None` after the last.
    pub(crate) fn next(&mut self) -> io::Result<Option<Frame>> {
        let mut head = [0; 2];
        self.from.read_exact(&mut head)?;
        if usize::from(head[1]) > MAX_CELLS {
            return Err(bad("a row has too many cells"));
        }
        let cells = (0..head[1]).map(|_| self.cell()).collect::<io::Result<Vec<_>>>()?;
        let frame = Frame { kind: head[0], cells };
        if frame.kind != END {
            self.count += 1;
            return Ok(Some(frame));
        }
        if frame.number(0)? != self.count {
            return Err(bad("rows are missing"));
        }
        match self.from.read(&mut [0])? {
            0 => Ok(None),
            _ => Err(bad("something follows the last row")),
        }
    }

    fn cell(&mut self) -> io::Result<Cell> {
        let mut head = [0; 5];
        self.from.read_exact(&mut head)?;
        let length = u64::from(u32::from_be_bytes([head[1], head[2], head[3], head[4]]));
        if length > MAX_CELL_BYTES {
            return Err(bad("a cell is too large"));
        }
        // Grows with what is there, not with what is said to be there.
        let mut bytes = Vec::new();
        self.from.by_ref().take(length).read_to_end(&mut bytes)?;
        if bytes.len() as u64 != length {
            return Err(bad("it was cut short"));
        }
        match head[0] {
            0 if bytes.is_empty() => Ok(Cell::Nothing),
            1 => bytes.try_into().map(|n| Cell::Number(i64::from_be_bytes(n))).map_err(|_| bad("no number")),
            2 => String::from_utf8(bytes).map(Cell::Text).map_err(|_| bad("no text")),
            3 => Ok(Cell::Bytes(bytes)),
            _ => Err(bad("a cell of no known kind")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Frame> {
        let cells =
            vec![Cell::Nothing, Cell::Number(-7), Cell::Text("متن".into()), Cell::Bytes(vec![0; 300])];
        vec![Frame { kind: b'E', cells }, Frame { kind: b'V', cells: vec![] }]
    }

    fn written() -> Vec<u8> {
        let mut writer = FrameWriter::new(Vec::new());
        rows().iter().for_each(|row| writer.put(row).unwrap());
        writer.end().unwrap()
    }

    fn read(bytes: &[u8]) -> io::Result<Vec<Frame>> {
        let (mut reader, mut found) = (FrameReader::new(bytes), Vec::new());
        while let Some(frame) = reader.next()? {
            found.push(frame);
        }
        Ok(found)
    }

    #[test]
    fn rows_come_back_as_they_were_and_a_missing_one_is_noticed() {
        let bytes = written();
        assert_eq!(read(&bytes).unwrap(), rows());
        assert!((0..bytes.len()).all(|length| read(&bytes[..length]).is_err()), "cut anywhere");
        assert!(read(&[&bytes[..], &[0]].concat()).is_err(), "longer");
        let without_the_second = [&bytes[..bytes.len() - 17], &bytes[bytes.len() - 15..]].concat();
        assert!(read(&without_the_second).unwrap_err().to_string().contains("missing"));
    }
}
