// The page's own words; a key stands in both languages.
export const TEXTS = {
  ja: {
    title: 'Ishizue（礎）',
    files: 'すべてのファイル',
    otherLanguage: 'English',
    lessons: 'レッスン',
    minutes: '{0} 分',
    open: '開く',
    continue: '続きから',
    update: '教材が新しくなっています。あなたのノートブックはそのまま残ります。',
    openUpdate: '新しい教材を別のファイルで開く',
    own: '自分のファイル',
    where: '保存先: {0}',
    noFiles: 'まだありません。レッスンを開くと、ここに入ります。',
    newNotebook: '新しいノートブック',
    data: 'データ',
    inACell: 'セルでの読み込み: '
  },
  en: {
    title: 'Ishizue',
    files: 'All files',
    otherLanguage: '日本語',
    lessons: 'Lessons',
    minutes: '{0} minutes',
    open: 'Open',
    continue: 'Continue',
    update: 'The course has a newer text. Your notebook stays as it is.',
    openUpdate: 'Open the newer text as another file',
    own: 'Your files',
    where: 'They are in {0}',
    noFiles: 'None yet. A lesson that you open comes here.',
    newNotebook: 'New notebook',
    data: 'Data',
    inACell: 'In a cell: '
  }
};
