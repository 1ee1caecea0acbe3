export default definePageConfig({ navigationBarTitleText: '社区特色' })
