//! Reads symbols from pictures, as telephones do. The only file that knows the decoder.

/// What the symbols of a grey picture say: its width and height, and how light each dot is, by column and row. The decoder gives up with a
/// panic where lines that are no symbol look like one: then nothing was read.
pub fn read(width: usize, height: usize, light: impl Fn(usize, usize) -> u8 + std::panic::RefUnwindSafe) -> Vec<String> {
    let decode = || {
        let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, &light);
        prepared.detect_grids().into_iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
    };
    std::panic::catch_unwind(decode).unwrap_or_default()
}
